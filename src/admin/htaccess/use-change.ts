import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import {
	type HtaccessOutcome,
	type HtaccessStatus,
	measureHtaccess,
	nameChange,
	sha256Of,
} from '../../transport/htaccess';
import {
	applyHtaccess,
	type WatchedRequest,
} from '../../run/change-htaccess/apply';
import type { MeasuredServer } from '../../htaccess/measured';
import {
	askAround,
	isNoWorse,
} from '../../run/change-htaccess/htaccess-confirm';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

/** A change that could be made. */
export interface Proposed {
	/** URL path of the file's folder. */
	directory: string;
	/** Absolute path of the file. */
	path: string;
	/** The file as it was read; null where there is none yet. */
	before: string | null;
	after: string;
	/** Arguments of <IfModule> in the site's files. */
	modules: string[];
	/** The exchange that failed, asked again before and after. */
	exchange: WatchedRequest | undefined;
	/** Addresses the browser looks at before it confirms. */
	lookAt: string[];
}

export type ChangeStep =
	| { kind: 'shown' }
	| { kind: 'trying' }
	/** The server takes the new text. */
	| { kind: 'tried'; beside: boolean }
	/** It does not, or that could not be found out: nothing is applied. */
	| { kind: 'refused'; sentence: string }
	| { kind: 'applying'; stage: HtaccessStatus[ 'stage' ] };

export interface Change {
	step: ChangeStep;
	backup: string;
	tryOut: () => Promise< void >;
	apply: () => Promise< void >;
}

interface Ends {
	onMeasured: ( measured: MeasuredServer ) => void;
	onDone: ( outcome: HtaccessOutcome, backup: string ) => void;
}

function verdictOn( measured: MeasuredServer ): string | null {
	if ( measured.parses === true && measured.read !== false ) {
		return null;
	}
	if ( measured.read === false ) {
		return __(
			'Not applied: the server does not read .htaccess here, so the change would have no effect.',
			'who-said-401'
		);
	}
	return measured.parses === false
		? __(
				'Not applied: in the scratch folder the server answered this text with an error.',
				'who-said-401'
			)
		: __(
				'Not applied: the scratch folder could not be reached, so nobody knows whether the server takes this text.',
				'who-said-401'
			);
}

function worldOfPage(): BrowserWorld {
	return {
		fetch: window.fetch.bind( window ),
		now: () => Date.now(),
		origin: window.location.origin,
	};
}

/** A change from its display to its end: tried out first, applied then, confirmed from the browser. */
export function useChange(
	server: Server,
	proposed: Proposed,
	{ onMeasured, onDone }: Ends
): Change {
	const [ step, setStep ] = useState< ChangeStep >( { kind: 'shown' } );
	const { after, before, directory } = proposed;
	const names = useMemo( () => nameChange( after ), [ after ] );

	async function orSaid( work: () => Promise< void > ): Promise< void > {
		try {
			await work();
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setStep( { kind: 'refused', sentence: error.message } );
		}
	}

	return {
		step,
		backup: names.backup,
		tryOut: () =>
			orSaid( async () => {
				setStep( { kind: 'trying' } );
				const measured = await measureHtaccess( server, {
					directory,
					candidate: btoa( after ),
					modules: proposed.modules,
				} );
				const against = verdictOn( measured );
				setStep(
					against === null
						? { kind: 'tried', beside: measured.beside }
						: { kind: 'refused', sentence: against }
				);
				if ( measured.read === false ) {
					onMeasured( measured );
				}
			} ),
		apply: () =>
			orSaid( async () => {
				setStep( { kind: 'applying', stage: 'checking' } );
				const world = worldOfPage();
				const asBefore = await askAround( world, proposed.lookAt );
				const outcome = await applyHtaccess(
					server,
					{
						...names,
						directory,
						readSha256: before === null ? '' : sha256Of( before ),
						bytes: btoa( after ),
						...( proposed.exchange
							? { exchange: proposed.exchange }
							: {} ),
					},
					{
						confirm: async () =>
							isNoWorse(
								asBefore,
								await askAround( world, proposed.lookAt )
							),
						onStage: ( { stage } ) =>
							setStep( { kind: 'applying', stage } ),
					}
				);
				onDone( outcome, names.backup );
			} ),
	};
}
