package org.lianxi.approval.domain;

import java.time.LocalDate;

/** 送达, within ten working days of the decision (行政许可法 article 44). */
public record Delivery(DeliveryMethod method, LocalDate on, String receiver) {}
