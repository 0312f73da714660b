package com.swallowtail.simulator.meta.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody on this Facebook. Whoever is asked for exists, without a Page. */
@ApplicationScoped
public class People implements Resettable {
    private final ObjectMapper json;
    private final Map<String, Person> byKey = new ConcurrentHashMap<>();

    People(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Person named(String key) {
        return byKey.computeIfAbsent(key, Person::newcomer);
    }

    public Optional<Person> withId(String id) {
        named(Person.USUAL);
        return byKey.values().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Those who have a role on the Page. */
    public List<Person> workingOn(String pageId) {
        named(Person.USUAL);
        return byKey.values().stream()
                .filter(person -> person.page(pageId).isPresent())
                .toList();
    }

    public Optional<Page> page(String pageId) {
        return workingOn(pageId).stream()
                .flatMap(person -> person.page(pageId).stream())
                .findFirst();
    }

    synchronized Person change(String key, ObjectNode changes) throws JsonProcessingException {
        ObjectNode merged = json.valueToTree(named(key));
        merged.setAll(changes);
        merged.put("key", key);
        Person changed = json.treeToValue(merged, Person.class);
        byKey.put(key, changed);
        return changed;
    }

    /** Gives the person a role on the Page, which comes to be if need be. */
    synchronized void give(String key, Page page) {
        Person person = named(key);
        List<Page> pages = new ArrayList<>(person.pages());
        pages.removeIf(each -> each.id().equals(page.id()));
        pages.add(page);
        byKey.put(key, new Person(key, person.id(), person.name(), List.copyOf(pages)));
    }

    @Override
    public void reset() {
        byKey.clear();
    }
}
