/** Unix time in milliseconds. Passed in, so that tests can hold it still. */
export type Clock = () => number;

/** Makes one identifier; every call gives another. Passed in for the same reason. */
export type NewId = () => string;
