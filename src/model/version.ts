/** Version of Drizzle Gate, the same as in package.json (held equal by test/house.test.ts). */
export const version = "0.1.0";
