/**
 * How fast one caller may ask for one instance. It knows neither routes nor tokens.
 */
@NullMarked
package com.swallowtail.web.limit;

import org.jspecify.annotations.NullMarked;
