package org.svod.round;

/** How many persons must approve the figures of a round before they are released. */
public enum Approval {
    /** None: each night publishes what it finds. */
    NONE(0),
    /** One person, who did not propose them. */
    ONE(1),
    /** Two persons, who neither proposed them nor made a decision in them. */
    TWO(2);

    private final int persons;

    Approval(int persons) {
        this.persons = persons;
    }

    /** How many persons must approve. */
    public int persons() {
        return persons;
    }

    /** Whether anybody must approve. */
    public boolean isAsked() {
        return this != NONE;
    }
}
