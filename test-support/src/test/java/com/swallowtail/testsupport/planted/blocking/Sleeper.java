package com.swallowtail.testsupport.planted.blocking;

class Sleeper {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
