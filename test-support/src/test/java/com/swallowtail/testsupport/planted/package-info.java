/**
 * Violations on purpose, one package per house rule. They live here, in a module that Quarkus does not scan: in a
 * service they would break its component tests.
 */
@NullMarked
package com.swallowtail.testsupport.planted;

import org.jspecify.annotations.NullMarked;
