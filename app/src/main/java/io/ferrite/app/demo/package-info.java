/**
 * The demonstration: a simulated rack, the whole service, steps on hosts and on the DPUs inside of them, and a comparison of
 * what was asked with what the machines saw. May import {@code app.wiring}, {@code app.embedded}, {@code app.cli}, core and
 * the simulators. Entry: {@link io.ferrite.app.demo.DemoHouse}.
 */
package io.ferrite.app.demo;
