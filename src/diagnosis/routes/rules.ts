/** Who may call a route. */
export type Rule =
	/** Everyone: by its permission callback, because it has none, or because each request inside is asked on its own. */
	| { kind: 'everyone'; why: 'by-rule' | 'no-callback' | 'batch' }
	/** Nobody at all. */
	| { kind: 'nobody' }
	/** Whoever is logged in. */
	| { kind: 'logged-in' }
	/** Everyone, for what is public; the rest takes a right over that item. */
	| { kind: 'public-part' }
	/** Accounts with all of these rights; a name in braces is a right of the route's post type or taxonomy. */
	| { kind: 'rights'; rights: readonly string[] }
	/** Accounts that may edit something, whatever it is. */
	| { kind: 'editors' }
	/**
	 * Depends on the item: without `least` no item may be touched, with all of `most` every item may. Empty lists say nothing.
	 */
	| {
			kind: 'item';
			least: readonly string[];
			most: readonly string[];
	  }
	/** The code has to be asked. */
	| { kind: 'unknown' };

export const everyone = (
	why: 'by-rule' | 'no-callback' | 'batch'
): Rule => ( {
	kind: 'everyone',
	why,
} );
export const loggedIn: Rule = { kind: 'logged-in' };
export const publicPart: Rule = { kind: 'public-part' };
export const editors: Rule = { kind: 'editors' };
export const unknown: Rule = { kind: 'unknown' };
export const nobody: Rule = { kind: 'nobody' };

export function needs( ...rights: string[] ): Rule {
	return { kind: 'rights', rights };
}

export function item( least: string[], most: string[] ): Rule {
	return { kind: 'item', least, most };
}
