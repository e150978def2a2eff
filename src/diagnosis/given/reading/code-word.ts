/** A code of the REST API among other words; names of functions have brackets behind them. */
const CODE =
	/(?:^|[\s"'`([“:])((?:rest|woocommerce_rest|jwt_auth|invalid|incorrect|application_passwords?)_[a-z_]+)(?=$|[\s"'`)\]”.,;:])/;

/** The first code that stands in a text as a word of its own; null when none does. */
export const codeWordIn = ( text: string ): string | null =>
	CODE.exec( text )?.[ 1 ] ?? null;
