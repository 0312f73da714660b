/**
 * The OAuth sign-in from its start to the platform's answer: single-use state, the browser that started it, PKCE, and
 * where the person is sent afterwards. Knows no token once it is stored.
 */
@NullMarked
package com.swallowtail.connections.authorization;

import org.jspecify.annotations.NullMarked;
