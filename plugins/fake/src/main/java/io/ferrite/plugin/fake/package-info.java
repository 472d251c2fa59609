/**
 * Every capability without hardware: the plugin to read first and to copy from. May import the driver contract and the JDK.
 * Entry: {@link io.ferrite.plugin.fake.FakePlugin}.
 */
package io.ferrite.plugin.fake;
