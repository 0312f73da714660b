/**
 * What tests of every module stand on: house rules as architecture tests, and PostgreSQL, Kafka, an OIDC issuer
 * and the platform simulator as JUnit resources. It knows no module of the product.
 */
@NullMarked
package com.swallowtail.testsupport;

import org.jspecify.annotations.NullMarked;
