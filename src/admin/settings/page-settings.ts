/**
 * What PHP prints into the page before the script runs (`window.ws401`).
 */
export interface PageSettings {
	ajaxUrl: string;
	/** Nonce of our own actions. */
	nonce: string;
	/** Nonce of the REST API (`wp_rest`). */
	restNonce: string;
	restRoot: string;
	home: string;
	siteurl: string;
	adminUrl: string;
	pluginsUrl: string;
	/** A screen of each plugin that has one in the menu, by basename. */
	screens: Record< string, string >;
	/** Block editor for a new post, ready to take `ws401_record`. */
	editorUrl: string;
	/** True on the network admin page. */
	network: boolean;
	/** Whether the history is on. */
	history: boolean;
	userId: number;
	version: string;
	locale: string;
}

declare global {
	interface Window {
		ws401?: PageSettings;
	}
}
