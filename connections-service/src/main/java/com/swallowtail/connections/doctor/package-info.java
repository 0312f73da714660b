/**
 * What is wrong with the installation, and what an operator does about it.
 */
@NullMarked
package com.swallowtail.connections.doctor;

import org.jspecify.annotations.NullMarked;
