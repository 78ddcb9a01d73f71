package org.lianxi.document.domain;

/** The typefaces that GB/T 9704 asks for. Which font stands for each, the font library knows. */
public enum Face {
    /** 小标宋: marks and titles. */
    XIAOBIAOSONG,
    /** 仿宋: the body. */
    FANGSONG,
    /** 黑体: first headings, labels. */
    HEITI,
    /** 楷体: second headings. */
    KAITI,
    /** 宋体: page numbers. */
    SONGTI
}
