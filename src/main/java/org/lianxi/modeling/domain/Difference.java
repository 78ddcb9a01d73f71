package org.lianxi.modeling.domain;

/**
 * One difference between two versions of a file.
 *
 * @param element id in the model, or empty where it belongs to no element
 * @param sentence for people, without the full stop
 */
public record Difference(String element, Kind kind, String sentence) {

    /** How it is marked in the diagram. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("删去"),
        CHANGED("改动");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
