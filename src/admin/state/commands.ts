import type { Claim } from '../../diagnosis/engine/finding-exchanges';
import type { AccountMatrix } from '../../diagnosis/evidence/account-matrix';
import type { CheckId } from '../../diagnosis/evidence/types';
import type { Vantages } from '../../run/diagnose/run-probes';
import type { EndedSearch } from '../../report/verdict/ended-search';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import type { PageState } from './page-state';
import type { Place } from './place';

/** What the parts of the page can ask for. Each stays the same function as long as the page lives, so that effects may depend on it. */
export interface Commands {
	/**
	 * `login`: Authorization header that came with the case. It is sent once and not kept; `content` likewise, as a dry run. `place`: where to look at what comes of it; the
	 * verdict, unless something else is said.
	 */
	run: (
		given: PageState[ 'given' ],
		login?: string | null,
		place?: Place,
		content?: string | null
	) => void;
	stop: () => void;
	/** The user says that they are logged in again. */
	continueAfterLogin: () => void;
	/**
	 * Asks for facts and a finding's exchanges again, and has its check judge once more; `name` is where the answer is kept.
	 * `check`: whose finding it is; null for a claim about answers alone, which is kept under its name.
	 */
	verify: ( name: string, claim: Claim, check: CheckId | null ) => void;
	openExchange: ( id: string ) => void;
	closeExchange: () => void;
	announce: ( text: string ) => void;
	/** Opens the search for the plugin behind an exchange. */
	openSearch: ( id: string ) => void;
	closeSearch: () => void;
	endSearch: ( search: EndedSearch ) => void;
	/** Brings a place of the page into view, and makes it a step of the browser's history. */
	go: ( place: Place ) => void;
	/** The .htaccess files were read again, with so many findings. */
	filesRead: ( findings: number ) => void;
	/** What a search sends with. */
	connect: () => {
		server: Server;
		vantages: Vantages;
		world: BrowserWorld;
	};
	/** The content that came with the given request of the result that is shown, as JSON; null where it is not at hand. */
	givenContent: () => string | null;
	/**
	 * Sends the save that passed as a dry run for real, once. To be called by the button with which the user confirms that, and by nothing
	 * else. Resolves to one sentence that says what kept it from being sent; null where nothing did.
	 */
	saveForReal: () => Promise< string | null >;
	/** Judges the evidence again, with a comparison of accounts. */
	addAccounts: ( accounts: AccountMatrix ) => void;
	/** Nonce of our own actions, as it is now. */
	pageNonce: () => string;
	/** Nonce of the recorder's address (see `Server`). */
	recordNonce: () => string;
}
