import {
	startTransition,
	useCallback,
	useEffect,
	useRef,
	useState,
} from '@wordpress/element';

import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { MeasuredServer } from '../../htaccess/measured';
import {
	type HtaccessSite,
	type KnownSite,
	readHtaccessSite,
} from '../../run/change-htaccess/htaccess-site';
import { judgeBeside } from '../../run/judge-files/judge-beside';
import type { HtaccessBackup } from '../../transport/htaccess';
import { listBackups } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

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
	/** How many requests were simulated and changes tried so far. */
	steps: number;
	/** Why the last reading failed; what was read before stays. */
	error: ServerError | null;
}

/** Reads the files, their backups, and what is to be said of them. Throws a `ServerError`. */
async function readAll(
	server: Server,
	known: KnownSite,
	agent: string,
	{
		measured,
		signal,
		onSteps,
	}: {
		measured: MeasuredServer | null;
		signal: AbortSignal;
		onSteps: ( done: number ) => void;
	}
): Promise< Reading > {
	const site = await readHtaccessSite( server, known, agent, {
		measured,
		signal,
	} );
	const backups = await listBackups( server );
	const findings = await judgeBeside(
		{ kind: 'findings', read: site.read, known, agent, measured },
		{ signal, onSteps }
	);
	return { ...site, findings, backups, measured };
}

const NOTHING_YET: HtaccessState = {
	reading: null,
	isReading: true,
	steps: 0,
	error: null,
};

/** Reads the files when the section opens, and again when asked to. */
export function useHtaccess(
	server: Server,
	known: KnownSite,
	agent: string
): HtaccessState & {
	/** `measured`: what the server was found to honour; kept for later readings. */
	read: ( measured?: MeasuredServer ) => Promise< void >;
	/** Ends the reading; what was read before stays. */
	stop: () => void;
} {
	const [ state, setState ] = useState( NOTHING_YET );
	const running = useRef( new AbortController() );
	const lastMeasured = useRef< MeasuredServer | null >( null );

	const read = useCallback(
		async ( measured?: MeasuredServer ) => {
			lastMeasured.current = measured ?? lastMeasured.current;
			running.current.abort();
			const mine = new AbortController();
			running.current = mine;
			const { signal } = mine;
			const isMine = () => running.current === mine;
			setState( ( before ) => ( {
				...before,
				isReading: true,
				steps: 0,
				error: null,
			} ) );
			try {
				const reading = await readAll( server, known, agent, {
					measured: lastMeasured.current,
					signal,
					onSteps( steps ) {
						if ( isMine() ) {
							setState( ( before ) => ( { ...before, steps } ) );
						}
					},
				} );
				if ( isMine() ) {
					// Hundreds of lines are drawn a little at a time: clicks come first.
					startTransition( () =>
						setState( {
							reading,
							isReading: false,
							steps: 0,
							error: null,
						} )
					);
				}
			} catch ( error ) {
				if ( ! ( error instanceof ServerError ) ) {
					throw error;
				}
				if ( isMine() ) {
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
		void read();
		return () => {
			running.current.abort();
			// Nobody is there any more to whom the end of it could be told.
			running.current = new AbortController();
		};
	}, [ read ] );

	return { ...state, read, stop: () => running.current.abort() };
}
