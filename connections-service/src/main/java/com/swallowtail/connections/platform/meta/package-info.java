/**
 * Meta's logins, by which accounts of Instagram are connected. Facebook Login: a person grants an app access to Pages, and
 * each Page may be linked to a professional account of Instagram. Instagram Login: the account's owner grants it directly,
 * to an app that has an id and a secret of its own there.
 */
@NullMarked
package com.swallowtail.connections.platform.meta;

import org.jspecify.annotations.NullMarked;
