/** The language of the page, which is the user's and need not be the browser's; undefined where WordPress's name for it is none of a browser's. */
export function pageLanguage(): string | undefined {
	try {
		return Intl.getCanonicalLocales( document.documentElement.lang )[ 0 ];
	} catch {
		return undefined;
	}
}
