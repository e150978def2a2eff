import type { Kept, Owner } from './page-state';

const keyOf = ( { userId, siteurl, version }: Owner ) =>
	`ws401-result-${ version }-${ userId }-${ siteurl }`;

/** What is worth keeping; null before the first result. */
export const keptOf = ( {
	result,
	endedSearch,
	verifications,
}: Kept ): Kept | null => result && { result, endedSearch, verifications };

/** Keeps it for this tab of the browser, without secrets; nothing, where there is no room. */
export async function keepResult( owner: Owner, kept: Kept ): Promise< void > {
	try {
		const { storedText } = await import( './stored-result' );
		window.sessionStorage.setItem( keyOf( owner ), storedText( kept ) );
	} catch {
		forgetResult( owner );
	}
}

function forgetResult( owner: Owner ): void {
	try {
		window.sessionStorage.removeItem( keyOf( owner ) );
	} catch {
		// Nothing was kept either.
	}
}

/** The text that the tab has kept; null when there is none. */
export function storedResult( owner: Owner ): string | null {
	try {
		return window.sessionStorage.getItem( keyOf( owner ) );
	} catch {
		return null;
	}
}

/** What the tab has kept, judged again; null when it is not whole. */
export async function recallResult(
	owner: Owner,
	text: string
): Promise< Kept | null > {
	try {
		const { readStored } = await import( './stored-result' );
		return readStored( text, owner );
	} catch {
		forgetResult( owner );
		return null;
	}
}
