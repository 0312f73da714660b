/** How many posts may this account still publish through apps? Instagram's own count. */
@NullMarked
package com.swallowtail.instagram.limit;

import org.jspecify.annotations.NullMarked;
