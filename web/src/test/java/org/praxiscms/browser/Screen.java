package org.praxiscms.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** What a visitor holds in the hand or has on the desk, in CSS pixels. */
enum Screen {
    /** The width of WCAG 2.2, 1.4.10 Reflow: 1280 pixels at 400 %. */
    SMALLEST(320, 640),
    PHONE(360, 740),
    DESK(1280, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A visitor's settings. Without smooth scrolling a page stands where it was scrolled to at once. */
    NewContextOptions settings() {
        return new NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
    }
}
