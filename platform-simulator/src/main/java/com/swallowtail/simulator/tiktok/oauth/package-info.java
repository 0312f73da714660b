/**
 * Login Kit: the consent page, codes, tokens, their rotation and their end.
 */
@NullMarked
package com.swallowtail.simulator.tiktok.oauth;

import org.jspecify.annotations.NullMarked;
