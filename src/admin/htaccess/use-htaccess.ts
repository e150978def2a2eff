import { useCallback, useEffect, useRef, useState } from '@wordpress/element';

import { lintInSteps } from '../../htaccess/lint';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { MeasuredServer } from '../../htaccess/measured';
import {
	type HtaccessSite,
	type KnownSite,
	readHtaccessSite,
} from '../../run/change-htaccess/htaccess-site';
import type { HtaccessBackup } from '../../transport/htaccess';
import { listBackups } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { takingBreaths } from '../../transport/taking-breaths';

/** The files as they were last read, and what is made of them. */
export interface Reading extends HtaccessSite {
	findings: HtaccessFinding[];
	backups: HtaccessBackup[];
	/** What the server was found to honour; null when it was not asked. */
	measured: MeasuredServer | null;
}

export interface HtaccessState {
	reading: Reading | null;
	isReading: boolean;
	/** Why the last reading failed; what was read before stays. */
	error: ServerError | null;
}

/** Reads the files when the section opens, and again when asked to. */
export function useHtaccess(
	server: Server,
	known: KnownSite,
	agent: string
): HtaccessState & {
	/** `measured`: what the server was found to honour; kept for later readings. */
	read: ( measured?: MeasuredServer ) => Promise< void >;
} {
	const [ state, setState ] = useState< HtaccessState >( {
		reading: null,
		isReading: true,
		error: null,
	} );
	const lastMeasured = useRef< MeasuredServer | null >( null );
	const isThere = useRef( true );

	const read = useCallback(
		async ( measured?: MeasuredServer ) => {
			lastMeasured.current = measured ?? lastMeasured.current;
			setState( ( before ) => ( {
				...before,
				isReading: true,
				error: null,
			} ) );
			try {
				const site = await readHtaccessSite( server, known, agent, {
					measured: lastMeasured.current,
				} );
				const backups = await listBackups( server );
				const findings = await takingBreaths(
					lintInSteps( site.input )
				);
				if ( isThere.current ) {
					setState( {
						reading: {
							...site,
							findings,
							backups,
							measured: lastMeasured.current,
						},
						isReading: false,
						error: null,
					} );
				}
			} catch ( error ) {
				if ( ! ( error instanceof ServerError ) ) {
					throw error;
				}
				if ( isThere.current ) {
					setState( ( before ) => ( {
						...before,
						isReading: false,
						error,
					} ) );
				}
			}
		},
		[ server, known, agent ]
	);

	useEffect( () => {
		isThere.current = true;
		void read();
		return () => {
			isThere.current = false;
		};
	}, [ read ] );

	return { ...state, read };
}
