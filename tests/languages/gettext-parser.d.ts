/** The part of gettext-parser that is used; it ships no types. Shapes as in its README. */
declare module 'gettext-parser' {
	interface Message {
		msgid: string;
		msgid_plural?: string;
		msgctxt?: string;
		msgstr: string[];
		comments?: {
			translator?: string;
			extracted?: string;
			reference?: string;
			flag?: string;
		};
	}

	interface Catalogue {
		charset: string;
		headers: Record< string, string >;
		/** By context (empty for none), then by msgid. */
		translations: Record< string, Record< string, Message > >;
	}

	export const po: {
		parse: ( input: string | Buffer ) => Catalogue;
		compile: (
			catalogue: Catalogue,
			options?: { foldLength?: number; sort?: boolean }
		) => Buffer;
	};
}
