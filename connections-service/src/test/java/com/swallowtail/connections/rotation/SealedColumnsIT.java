package com.swallowtail.connections.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class SealedColumnsIT {
    @Inject
    Pool database;

    @Test
    void every_column_that_has_a_keys_id_beside_it_is_sealed_anew() {
        // When
        var found = new ArrayList<String>();
        database.query("""
                        select table_name || '.' || replace(key.column_name, '_key_id', '') from information_schema.columns key
                        join information_schema.columns sealed using (table_schema, table_name)
                        where table_schema = current_schema() and key.column_name like '%\\_key\\_id'
                          and sealed.column_name = replace(key.column_name, '_key_id', '')""").executeAndAwait().forEach(row -> found.add(row.getString(0)));
        // Then
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        SealedColumn.ALL.stream().map(SealedColumn::toString).toList());
    }
}
