import { __ } from '@wordpress/i18n';
import { citing } from './because';
import { headerSchemeOf } from './header-scheme';
import { lossOf } from './lost-header';
import { arrivalOf } from './scheme-arrival';
import type { Because, Carried, Evidence } from '../evidence/types';

/** Whether what identifies a request reaches PHP, and what says so. */
export interface LoginArrival {
	/** It is lost on the way, or something answers as soon as it sees it: a cause of its own. */
	isStopped: boolean;
	/** What shows that it arrives; none where its kind of header was not asked for by itself. */
	reasons: Because[];
}

/** What is known about the way of the given kind of login. */
export function arrivalOfLogin(
	{
		exchanges,
		browserEcho,
		loopbackEcho,
		server,
	}: Pick<
		Evidence,
		'exchanges' | 'browserEcho' | 'loopbackEcho' | 'server'
	>,
	carried: Carried | undefined
): LoginArrival {
	const scheme = headerSchemeOf( carried );
	const arrival =
		scheme && server && arrivalOf( exchanges ?? [], server, scheme );
	const isLost =
		browserEcho !== null &&
		server !== null &&
		lossOf( browserEcho, loopbackEcho, server ) !== null;
	return arrival?.fate === 'arrives'
		? {
				isStopped: isLost,
				reasons: [
					citing(
						arrival.exchange,
						/* translators: of a request header. */
						__( 'the header is there', 'who-said-401' )
					),
				],
			}
		: { isStopped: isLost || arrival !== null, reasons: [] };
}
