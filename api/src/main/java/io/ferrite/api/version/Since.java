package io.ferrite.api.version;

import io.ferrite.core.problem.ProblemKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** With which version a resource, a method of it, or a key of a request body came. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Since {

    /** The first version that has it. */
    Microversion value();

    /** What an older client is told of an endpoint; it differs per endpoint, and clients check it. */
    ProblemKind below() default ProblemKind.NOT_FOUND;
}
