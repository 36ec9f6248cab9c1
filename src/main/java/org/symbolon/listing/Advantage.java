package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * How much better than the alternative, in numbers.
 *
 * @param metric what is measured, such as "Energy use"
 * @param baseline what it is compared with, such as "reverse osmosis"; or null for an absolute
 *     value
 * @param value the figure; a difference when there is a baseline (−30 with unit % is 30 % less)
 * @param unit such as "%", "kWh/m³"; or null for a bare number
 * @param evidence who measured it and how, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advantage(
    String metric, String baseline, BigDecimal value, String unit, String evidence) {}
