import type { PageSurroundings } from '../../diagnosis/evidence/types';

/** What the browser lets this page have. Never fails: what cannot be asked is not known. */
export async function pageSurroundings(): Promise< PageSurroundings > {
	let storageAccess: boolean | null = null;
	try {
		storageAccess = ( await document.hasStorageAccess?.() ) ?? null;
	} catch {
		// Not known, as in browsers without the question.
	}
	return {
		framed: window.top !== window,
		cookies: navigator.cookieEnabled,
		storageAccess,
	};
}
