import { __ } from '@wordpress/i18n';

import { Disclosure } from '../parts/disclosure';

/** The promise above everything, and what it means exactly. */
export function WhatItWrites() {
	const points = [
		__(
			'The check is read-only: it changes no file and leaves nothing in the database. What other plugins write when a request comes in, such as a log, they write for its test requests too. For those in which it watches who refuses, nobody can write but while WordPress checks the login that comes along: failed logins that are counted there count, those that a plugin counts anywhere else do not.',
			'who-said-401'
		),
		__(
			'Saving a post is only tested: authentication runs as for any request; from where the endpoint would begin, the database is read-only, and the request stops right before it would save. Its permit, for that one request and one minute, stands in the options table until it is used; where the request never arrives, WordPress’s daily tidying takes it away.',
			'who-said-401'
		),
		__(
			'Your browser and the server itself send about two dozen requests, 30 at most, and some ten more for each request that you give. They appear in the access log like any other request.',
			'who-said-401'
		),
		__(
			'.htaccess is only read. What you start in that section yourself writes: measuring and trying out put a scratch folder beside the file for a moment; applying a change keeps the old file beside the new one.',
			'who-said-401'
		),
		__(
			'The history is off until you turn it on in its section. Then refused requests are counted, and changes of the site noted, in a table of its own for 30 days; what waits to be written stands in PHP’s temporary folder. Turning it off deletes both.',
			'who-said-401'
		),
		__(
			'No password is asked for. A login in a request that you paste is sent once, to this site, as the request itself would send it, and is kept nowhere; where it passes and the request brings cookies too, it is sent once more with your login cookie. No other site is contacted: only where a request you paste goes to this site’s name with or without “www.”, or its two addresses differ in that, the server reads there too, as a visitor.',
			'who-said-401'
		),
	];
	return (
		<div className="ws401-promise">
			<p>
				{ __(
					'Nothing is deactivated, visitors notice nothing, and no data leaves your site.',
					'who-said-401'
				) }
			</p>
			<Disclosure label={ __( 'What it changes', 'who-said-401' ) }>
				<ul className="ws401-bullets">
					{ points.map( ( point ) => (
						<li key={ point }>{ point }</li>
					) ) }
				</ul>
			</Disclosure>
		</div>
	);
}
