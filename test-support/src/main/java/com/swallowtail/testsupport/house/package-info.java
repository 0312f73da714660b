/**
 * What each house rule says and how it is checked. It knows annotations and types of other modules by name only, so
 * that it can judge every module and depend on none.
 */
@NullMarked
package com.swallowtail.testsupport.house;

import org.jspecify.annotations.NullMarked;
