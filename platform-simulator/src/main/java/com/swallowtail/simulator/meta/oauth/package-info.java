/**
 * Both logins: dialogs, codes, tokens with their lives and ends, permissions, and who calls with what.
 */
@NullMarked
package com.swallowtail.simulator.meta.oauth;

import org.jspecify.annotations.NullMarked;
