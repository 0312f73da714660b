/**
 * How fast the vault is, and how much it needs. No specification: {@code ./swallowtail bench} runs the classes named
 * {@code …Bench} and keeps what they found in {@code docs/benchmarks.md}; the test suite leaves them out.
 */
@NullMarked
package com.swallowtail.connections.bench;

import org.jspecify.annotations.NullMarked;
