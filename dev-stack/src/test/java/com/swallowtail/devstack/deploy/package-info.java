/** What an operator applies to a cluster, judged without one. */
@NullMarked
package com.swallowtail.devstack.deploy;

import org.jspecify.annotations.NullMarked;
