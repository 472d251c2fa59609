/**
 * Settings as records: one per room, each component declared with section, option name, default and help. Reads no file and
 * no environment of its own accord; that is for {@code app}. May import the JDK and the contract's values. Entry:
 * {@link io.ferrite.core.setting.SettingsLoader}.
 */
package io.ferrite.core.setting;
