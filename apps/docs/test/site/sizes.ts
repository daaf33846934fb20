/** The windows that pages are looked at in. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
