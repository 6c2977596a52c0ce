package org.praxiscms.transfer.wordpress.content;

/**
 * One thing that a conversion lost or altered beyond mere tidying, for the editor's report. {@code times} tells how
 * often the same thing happened in the text.
 */
public record Change(Kind kind, String detail, int times) {

    /** The kinds that a report can explain. */
    public enum Kind {
        /** A plug-in's shortcode is gone; text that it enclosed is kept. */
        SHORTCODE_REMOVED,
        /** A block that WordPress fills when the page is shown, such as the latest posts, is gone. */
        BLOCK_REMOVED,
        /** A foreign page or video in a frame has become a link. */
        EMBED_TO_LINK,
        /** A sound or film player has become a link to its file. */
        MEDIA_TO_LINK,
        /** A frame or object without a usable address is gone. */
        EMBED_REMOVED,
        /** A gallery, or one picture of it, could not be found. */
        GALLERY_UNRESOLVED,
        /** A picture without a usable address, or one pixel wide, is gone. */
        PICTURE_REMOVED,
        /** A picture is not in the library; it keeps its old address. */
        PICTURE_UNKNOWN,
        /** A picture has no alternative text. */
        PICTURE_WITHOUT_ALT,
        /** A picture's alternative text is its file's name. */
        ALT_IS_FILE_NAME,
        /** Script or style is gone. */
        SCRIPT_REMOVED,
        /** A form or a part of one is gone. */
        FORM_REMOVED,
        /** A link without a usable target is gone; its text is kept. */
        LINK_REMOVED,
        /** A link now points at the imported page. */
        LINK_REWRITTEN,
        /** A link's bare address has become its target's title. */
        LINK_TEXT_REPLACED,
        /** A table has no header cells. */
        TABLE_WITHOUT_HEADERS,
        /** A table of a single cell has become ordinary text. */
        LAYOUT_TABLE_UNWRAPPED,
        /** The headings are one level lower, because a page has its own first level. */
        HEADINGS_LOWERED,
        /** The text no longer breaks into several pages. */
        PAGE_BREAK_REMOVED,
        /** Alignment, colours and sizes are gone. */
        STYLING_REMOVED,
        /** The text has more tags than a person writes; only its words are kept. */
        TOO_COMPLEX
    }
}
