/** How benchmarks measure, and where what they found is kept. */
@NullMarked
package com.swallowtail.testsupport.bench;

import org.jspecify.annotations.NullMarked;
