import { useCallback, useEffect, useState } from '@wordpress/element';

import type { SiteFacts } from '../../diagnosis/evidence/types';
import {
	readRoutes,
	type RouteTable,
} from '../../transport/routes/read-routes';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

/** Every route of the site, read when the section is opened. */
export interface Routes {
	/** Null until it has come. */
	table: RouteTable | null;
	/** What went wrong with our own call; empty when nothing did. */
	trouble: string;
	reload: () => void;
}

export function useRoutes(
	server: Server,
	world: BrowserWorld,
	site: SiteFacts
): Routes {
	const [ table, setTable ] = useState< RouteTable | null >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const [ asked, setAsked ] = useState( 0 );

	useEffect( () => {
		const controller = new AbortController();
		setTrouble( '' );
		readRoutes( server, world, site, controller.signal ).then(
			( found ) => {
				if ( ! controller.signal.aborted ) {
					setTable( found );
				}
			},
			( error: unknown ) => {
				if ( controller.signal.aborted ) {
					return;
				}
				setTrouble(
					error instanceof ServerError
						? error.message
						: String( error )
				);
			}
		);
		return () => controller.abort();
	}, [ server, world, site, asked ] );

	return {
		table,
		trouble,
		reload: useCallback( () => setAsked( ( before ) => before + 1 ), [] ),
	};
}
