package org.praxiscms.web.admin;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.praxiscms.shared.PageOf;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that asks a door for one page at a time. Made anew for each request; the view keeps nothing but the place. */
public class PagesOfTable<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient IntFunction<PageOf<T>> door;
    private transient PageOf<T> page;

    public PagesOfTable(IntFunction<PageOf<T>> door) {
        this.door = door;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(page(1).total());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return page(first / Math.max(1, size) + 1).items();
    }

    private PageOf<T> page(int number) {
        if (page == null || page.number() != number) {
            page = door.apply(number);
        }
        return page;
    }
}
