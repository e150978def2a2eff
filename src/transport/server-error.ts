import { __, sprintf } from '@wordpress/i18n';

/** Why one of our own calls brought nothing. */
export type ServerErrorKind =
	| 'offline'
	| 'timeout'
	| 'aborted'
	| 'logged-out'
	| 'nonce-expired'
	| 'server-error'
	| 'not-json'
	| 'wrong-shape'
	| 'refused';

/**
 * A call to one of our own actions that failed. `message` is one translated sentence for the page.
 */
export class ServerError extends Error {
	constructor(
		readonly kind: ServerErrorKind,
		message: string,
		/** Code of a refusal of ours, or the HTTP status as text; empty when there is none. */
		readonly code = '',
		/** First characters of an answer that was not ours, for developers; empty otherwise. */
		readonly excerpt = ''
	) {
		super( message );
		this.name = 'ServerError';
	}
}

/** Whether something that was thrown is one of these, for this reason. */
export const isServerError = ( thrown: unknown, kind: ServerErrorKind ) =>
	thrown instanceof ServerError && thrown.kind === kind;

const EXCERPT_LENGTH = 200;

function excerptOf( text: string ): string {
	return text.trim().slice( 0, EXCERPT_LENGTH );
}

export function offlineError(): ServerError {
	return new ServerError(
		'offline',
		__(
			'The server could not be reached: check the network connection, then try again.',
			'who-said-401'
		)
	);
}

export function timeoutError( seconds: number ): ServerError {
	return new ServerError(
		'timeout',
		sprintf(
			/* translators: %d: number of seconds. */
			__(
				'The server did not answer within %d seconds: try again when it is less busy.',
				'who-said-401'
			),
			seconds
		)
	);
}

export function abortedError(): ServerError {
	return new ServerError( 'aborted', __( 'Stopped.', 'who-said-401' ) );
}

export function loggedOutError(): ServerError {
	return new ServerError(
		'logged-out',
		__(
			'You are logged out. Log in again in a new tab; this page then continues by itself.',
			'who-said-401'
		),
		'0'
	);
}

/** Somebody is logged in, and nobody answers to the names of our actions. */
export const pluginGoneError = () =>
	new ServerError(
		'refused',
		__(
			'Who Said 401 no longer answers, though you are logged in: it was deactivated, or is being updated. Reload this page.',
			'who-said-401'
		),
		'ws401_plugin_gone'
	);

export function nonceExpiredError(): ServerError {
	return new ServerError(
		'nonce-expired',
		__(
			'The server no longer accepts the key of this page: reload the page to get a new one.',
			'who-said-401'
		),
		'-1'
	);
}

export function httpError( status: number, body: string ): ServerError {
	return new ServerError(
		'server-error',
		sprintf(
			/* translators: %d: HTTP status, such as 500. */
			__(
				'Your site answered a call of this page with a server error (%d). The PHP error log has the details.',
				'who-said-401'
			),
			status
		),
		String( status ),
		excerptOf( body )
	);
}

export function notJsonError( body: string ): ServerError {
	return new ServerError(
		'not-json',
		__(
			'Something on the site answered in place of this plugin, with a page instead of data: its first lines are shown below.',
			'who-said-401'
		),
		'',
		excerptOf( body )
	);
}

export function wrongShapeError( where: string, excerpt = '' ): ServerError {
	return new ServerError(
		'wrong-shape',
		sprintf(
			/* translators: %s: place in the data, such as "site.home". */
			__(
				'The answer of the server does not have the expected form at "%s": if the plugin was just updated, reload the page.',
				'who-said-401'
			),
			where
		),
		where,
		excerptOf( excerpt )
	);
}

export function refusedError( code: string, message: string ): ServerError {
	return new ServerError( 'refused', message, code );
}

/** Of a search: it had to begin another run, and that one leaves plugins out in another way. */
export const otherModeError = () =>
	new ServerError(
		'refused',
		__(
			'The search had to begin another run, in which plugins are left out in another way: the answers of the two cannot be compared. Search again.',
			'who-said-401'
		)
	);

/** Of a search: it had to begin another run, and other plugins are active by now. */
export const otherPluginsError = () =>
	new ServerError(
		'refused',
		__(
			'The active plugins changed during the search: try again when nobody works on the site.',
			'who-said-401'
		)
	);

/** Of a search: nothing proves any more which plugins an answer was made with. */
export const receiptsLostError = () =>
	new ServerError(
		'refused',
		__(
			'During the search, answers stopped saying which plugins had run, also those of control requests and in a new run: what came after that proves nothing.',
			'who-said-401'
		)
	);
