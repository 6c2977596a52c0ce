package org.praxiscms.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number of the page, from 1
 * @param size most items of a page
 * @param total items of the whole list
 */
public record PageOf<T>(List<T> items, int number, int size, long total) {
    public PageOf {
        items = List.copyOf(items);
    }

    /** How many pages there are; an empty list has one, empty, page. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
