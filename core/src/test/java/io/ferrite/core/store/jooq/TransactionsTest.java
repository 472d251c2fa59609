package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.Transactions;
import io.ferrite.core.testing.Nodes;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TransactionsTest extends StoreCase {
    @Test
    void keepsAllWritesAndReturnsWhatTheWorkReturns() {
        Node node = stores.transactions().run(() -> insert(Nodes.named("kept")));
        assertThat(stored(node).label()).isEqualTo("kept");
    }

    @Test
    void keepsNoneOfTheWritesWhereTheWorkFailsAndThrowsWhatItThrew() {
        AtomicReference<Node> written = new AtomicReference<>();
        Problem failure = Problem.conflict("no");
        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    written.set(insert(Nodes.aNode()));
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(stores.nodes().find(written.get().uuid())).isEmpty();
    }

    @Test
    void anInnerTransactionIsPartOfTheOuterOne() {
        AtomicReference<Node> written = new AtomicReference<>();
        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    stores.transactions().run(() -> {
                        written.set(insert(Nodes.aNode()));
                        return null;
                    });
                    assertThat(stores.nodes().find(written.get().uuid())).isPresent();
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(stores.nodes().find(written.get().uuid())).isEmpty();
    }

    @Test
    void aRefusedStatementDoesNotEndTheTransaction() {
        insert(Nodes.named("taken"));
        Node other = stores.transactions().run(() -> {
            assertProblem(
                    () -> insert(Nodes.named("taken")), ProblemKind.CONFLICT, "A node with name taken already exists.");
            return insert(Nodes.named("free"));
        });
        assertThat(stored(other).label()).isEqualTo("free");
    }

    @Test
    void callsToOthersAreRefusedInsideAndAllowedAfterwards() {
        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    Transactions.refuseInside("call a BMC");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Refusing to call a BMC while a transaction is open.");
        Transactions.refuseInside("call a BMC");
    }
}
