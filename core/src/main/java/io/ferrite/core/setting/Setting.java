package io.ferrite.core.setting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a component of a settings record as an option of the configuration file. Components are of type {@code String},
 * {@code int}, {@code boolean}, {@code java.time.Duration} (whole seconds in the file), {@code List<String>} (comma
 * separated), {@code java.nio.file.Path} or {@code Secret}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** The section of the file, for example {@code api}. */
    String section();

    /** The name of the option, for example {@code host_ip}. */
    String name();

    /** The value when the file has none, as the file would spell it. */
    String fallback();

    /** One sentence for people. */
    String help();

    /** Names that the option had before; they still work and warn. */
    String[] formerly() default {};
}
