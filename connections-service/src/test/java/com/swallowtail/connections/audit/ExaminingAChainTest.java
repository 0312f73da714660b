package com.swallowtail.connections.audit;

import static com.swallowtail.connections.audit.AChain.at;
import static com.swallowtail.connections.audit.AChain.event;
import static com.swallowtail.connections.audit.AChain.row;
import static com.swallowtail.connections.audit.AChain.saying;
import static com.swallowtail.connections.audit.AChain.signed;
import static com.swallowtail.connections.audit.Finding.Kind.CHECKPOINT_FORGED;
import static com.swallowtail.connections.audit.Finding.Kind.DELETED;
import static com.swallowtail.connections.audit.Finding.Kind.EDITED;
import static com.swallowtail.connections.audit.Finding.Kind.HEAD_MISMATCH;
import static com.swallowtail.connections.audit.Finding.Kind.INSERTED;
import static com.swallowtail.connections.audit.Finding.Kind.REORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.events.ChainLink;
import com.swallowtail.testsupport.Infrastructure;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ExaminingAChainTest {
    private static final String ANOTHER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final CheckpointSeal seal = new CheckpointSeal(KeyRing.parse(Infrastructure.FERNET_KEYS));

    @Property
    void an_untouched_chain_is_found_good(@ForAll @IntRange(min = 1, max = 300) int length) {
        var chain = AChain.of(length);

        var view = chain.examined(chain.head(), seal);

        assertThat(view.ok()).isTrue();
        assertThat(view.position()).isEqualTo(length);
    }

    @Property(tries = 300)
    void whatever_is_done_to_one_row_or_two_is_found(
            @ForAll Deed deed,
            @ForAll @IntRange(min = 2, max = 40) int length,
            @ForAll @IntRange(min = 0, max = 999) int first,
            @ForAll @IntRange(min = 0, max = 999) int second) {
        for (var head :
                new ChainHead[] {AChain.of(length).head(), AChain.of(length).headWithoutStatement()}) {
            var chain = AChain.of(length);
            var here = first % length;
            var there = second % length;

            deed.befall(chain, here, there == here ? (here + 1) % length : there);

            assertThat(chain.examined(head, seal).ok()).isFalse();
        }
    }

    @Test
    void an_edited_event_is_named_and_none_of_those_after_it() {
        var chain = AChain.of(9);
        var head = chain.head();
        chain.rows.set(3, saying(event(4, "noor"), chain.rows.get(3)));

        assertThat(chain.examined(head, seal).findings())
                .extracting(Finding::eventId)
                .containsExactly("e-4");
        assertThat(found(chain, head)).containsExactly(tuple(4L, EDITED));
    }

    @Test
    void an_edited_event_with_a_hash_to_match_is_named_by_the_one_that_was_linked_to_it() {
        var chain = AChain.of(9);
        var head = chain.head();
        chain.rows.set(3, row(event(4, "noor"), 4, chain.rows.get(2).link().hash()));

        assertThat(found(chain, head)).containsExactly(tuple(4L, EDITED));
    }

    @Test
    void deleted_events_are_one_gap_wherever_they_were() {
        for (var from : new int[] {0, 4, 7}) {
            var chain = AChain.of(9);
            var head = chain.head();
            chain.rows.subList(from, from + 2).clear();

            assertThat(found(chain, head)).containsExactly(tuple(from + 1L, DELETED));
        }
    }

    @Test
    void an_event_put_in_between_is_named_and_not_the_one_whose_place_it_took() {
        var chain = AChain.of(9);
        var head = chain.head();
        chain.rows.add(row(event(-1, "noor"), 5, chain.rows.get(3).link().hash()));

        assertThat(chain.examined(head, seal).findings())
                .extracting(Finding::kind)
                .contains(INSERTED);
    }

    @Test
    void an_event_added_at_the_end_was_never_heard_of() {
        var chain = AChain.of(9);
        var head = chain.head();
        chain.rows.add(row(event(-1, "noor"), 10, chain.rows.getLast().link().hash()));

        assertThat(found(chain, head)).containsExactly(tuple(10L, INSERTED));
    }

    @Test
    void an_event_without_a_place_was_put_in() {
        var chain = AChain.of(3);
        var head = chain.head();
        chain.rows.add(StoredLink.of("tiktok-service", event(-1, "noor"), null, null));

        assertThat(found(chain, head)).containsExactly(tuple(null, INSERTED));
    }

    @Test
    void events_that_changed_places_are_both_named() {
        var chain = AChain.of(9);
        var head = chain.head();
        var third = chain.rows.get(2);
        var seventh = chain.rows.get(6);
        chain.rows.set(2, at(3, seventh));
        chain.rows.set(6, at(7, third));

        assertThat(found(chain, head)).containsExactly(tuple(3L, REORDERED), tuple(7L, REORDERED));
    }

    @Test
    void events_whose_words_changed_places_are_both_named() {
        var chain = AChain.of(9);
        var head = chain.head();
        chain.rows.set(2, saying(event(7, "mila"), chain.rows.get(2)));
        chain.rows.set(6, saying(event(3, "mila"), chain.rows.get(6)));

        assertThat(found(chain, head)).containsExactly(tuple(3L, REORDERED), tuple(7L, REORDERED));
    }

    @Test
    void a_whole_chain_made_anew_does_not_end_where_it_did() {
        var head = AChain.of(9).headWithoutStatement();

        assertThat(found(forged(9), head)).containsExactly(tuple(9L, HEAD_MISMATCH));
    }

    @Test
    void a_whole_chain_made_anew_with_its_head_is_betrayed_by_what_the_service_states() {
        var stated = AChain.of(9).head().stated();
        var chain = forged(9);
        var head = new ChainHead(9, chain.rows.getLast().link().hash(), 0, stated);

        assertThat(found(chain, head)).containsExactly(tuple(9L, HEAD_MISMATCH));
    }

    @Test
    void a_whole_chain_made_anew_with_all_that_is_said_of_it_is_betrayed_by_what_was_signed() {
        var checkpoint = seal.sign(AChain.of(9).checkpoint(6));
        var chain = forged(9);
        chain.rows.set(5, signed(chain.rows.get(5), checkpoint));

        assertThat(found(chain, chain.head())).containsExactly(tuple(6L, EDITED));
    }

    @Test
    void a_checkpoint_made_without_the_key_is_forged() {
        var chain = forged(9);
        var genuine = seal.sign(AChain.of(9).checkpoint(6));
        var forgery = new SignedCheckpoint(chain.checkpoint(6), genuine.keyId(), genuine.signature());
        chain.rows.set(5, signed(chain.rows.get(5), forgery));

        assertThat(found(chain, chain.head())).containsExactly(tuple(6L, CHECKPOINT_FORGED));
    }

    @Test
    void a_checkpoint_of_a_key_that_left_the_ring_proves_nothing_for_or_against() {
        var chain = AChain.of(9);
        var old = new CheckpointSeal(KeyRing.parse(ANOTHER_KEY)).sign(chain.checkpoint(6));
        chain.rows.set(5, signed(chain.rows.get(5), old));

        var view = chain.examined(chain.head(), seal);

        assertThat(view.ok()).isTrue();
        assertThat(view.checkpointPosition()).isZero();
    }

    @Test
    void a_signed_chain_says_how_far() {
        var chain = AChain.of(9);
        chain.rows.set(5, signed(chain.rows.get(5), seal.sign(chain.checkpoint(6))));

        assertThat(chain.examined(chain.head(), seal).checkpointPosition()).isEqualTo(6);
    }

    @Test
    void a_change_in_the_services_own_chain_is_found_although_the_copy_is_good() {
        var chain = AChain.of(9);
        var tampered = AChain.of(9);
        tampered.rows.set(3, saying(event(4, "noor"), tampered.rows.get(3)));

        assertThat(found(chain, tampered.head())).containsExactly(tuple(9L, HEAD_MISMATCH));
    }

    @Test
    void events_from_before_there_were_chains_are_counted() {
        var chain = new AChain();
        chain.rows.add(StoredLink.of("tiktok-service", event(1, "mila"), null, null));
        chain.rows.add(StoredLink.of("tiktok-service", event(2, "mila"), null, null));

        assertThat(found(chain, new ChainHead(0, ChainLink.BEFORE_ALL, 2, null)))
                .isEmpty();
        assertThat(found(chain, new ChainHead(0, ChainLink.BEFORE_ALL, 1, null)))
                .containsExactly(tuple(null, INSERTED));
        assertThat(found(chain, new ChainHead(0, ChainLink.BEFORE_ALL, 3, null)))
                .containsExactly(tuple(null, DELETED));
    }

    @Test
    void however_much_was_touched_the_report_stays_short() {
        var chain = AChain.of(1_000);
        var head = chain.head();
        chain.rows.replaceAll(row -> saying(event((int) row.position(), "noor"), row));

        var view = chain.examined(head, seal);

        assertThat(view.findings()).hasSize(100);
        assertThat(view.moreFindings()).isEqualTo(900);
    }

    /** Consistent in itself, and with other words than the true one. */
    private static AChain forged(int length) {
        var chain = new AChain();
        var previous = ChainLink.BEFORE_ALL;
        for (var position = 1; position <= length; position++) {
            chain.rows.add(row(event(position, "noor"), position, previous));
            previous = chain.rows.getLast().link().hash();
        }
        return chain;
    }

    private Iterable<Tuple> found(AChain chain, ChainHead head) {
        return chain.examined(head, seal).findings().stream()
                .map(finding -> tuple(finding.position(), finding.kind()))
                .toList();
    }

    /** What somebody with a database client may do. */
    enum Deed {
        EDIT {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.set(here, saying(event(here + 1, "noor"), chain.rows.get(here)));
            }
        },
        EDIT_WITH_HASH {
            @Override
            void befall(AChain chain, int here, int there) {
                var link = chain.rows.get(here).link();
                chain.rows.set(here, row(event(here + 1, "noor"), link.position(), link.previousHash()));
            }
        },
        UNLINK {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.set(here, StoredLink.of("tiktok-service", event(here + 1, "mila"), null, null));
            }
        },
        DELETE {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.remove(here);
            }
        },
        INSERT {
            @Override
            void befall(AChain chain, int here, int there) {
                var link = chain.rows.get(here).link();
                chain.rows.add(row(event(-1, "noor"), link.position(), link.previousHash()));
            }
        },
        COPY {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.add(chain.rows.get(here));
            }
        },
        SWAP_POSITIONS {
            @Override
            void befall(AChain chain, int here, int there) {
                var one = chain.rows.get(here);
                var other = chain.rows.get(there);
                chain.rows.set(here, at(one.position(), other));
                chain.rows.set(there, at(other.position(), one));
            }
        },
        SWAP_WORDS {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.set(here, saying(event(there + 1, "mila"), chain.rows.get(here)));
                chain.rows.set(there, saying(event(here + 1, "mila"), chain.rows.get(there)));
            }
        },
        MOVE_AWAY {
            @Override
            void befall(AChain chain, int here, int there) {
                chain.rows.set(here, at(-chain.rows.get(here).position(), chain.rows.get(here)));
            }
        },
        SHIFT_ALL_AFTER {
            @Override
            void befall(AChain chain, int here, int there) {
                Collections.rotate(chain.rows, 1);
                for (var index = 0; index < chain.rows.size(); index++) {
                    chain.rows.set(index, at(index + 1L, chain.rows.get(index)));
                }
            }
        };

        abstract void befall(AChain chain, int here, int there);
    }
}
