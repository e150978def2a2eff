/**
 * What it means for a site when requests are refused: one row a subject, the worst of which makes the finding.
 */
import type { Severity } from '../../diagnosis/evidence/types';
import type { Denial, Meaning } from './denial';
import type { Row } from './denial-row';
import {
	adminPost,
	ajax,
	dashboard,
	feeds,
	front,
	login,
	programs,
	server,
	sitemaps,
	uploads,
	visitor,
	xmlrpc,
} from './denials-of-files';
import {
	agents,
	authorization,
	index,
	methods,
	namespaces,
	otherForm,
	preflight,
	rest,
	users,
} from './denials-of-rest';
import type { Scene } from './scene';
import { placeName } from './words';

const SEVERITIES: Severity[] = [ 'error', 'warning', 'info' ];

/** Of two equally bad ones the first is told. */
const ROWS: Row[] = [
	rest,
	programs,
	authorization,
	login,
	methods,
	front,
	dashboard,
	users,
	index,
	namespaces,
	otherForm,
	agents,
	preflight,
	server,
	ajax,
	adminPost,
	uploads,
	visitor,
	feeds,
	sitemaps,
	xmlrpc,
];

/** The worst of the refusals, and what else is refused; null when it is nobody's trouble. */
export function meaningOf(
	scene: Scene,
	denial: Denial
): { meaning: Meaning; others: string[] } | null {
	const has = ( id: string ) => denial.ids.includes( id );
	const place = placeName( scene, denial.by );
	const meanings = ROWS.flatMap( ( row ) => {
		const hit = row.of.filter( has );
		const meaning =
			hit.length > 0
				? row.mean( { scene, denial, hit, place, has } )
				: null;
		return meaning ? [ { row, meaning, hit } ] : [];
	} );
	const [ worst ] = [ ...meanings ].sort(
		( a, b ) =>
			SEVERITIES.indexOf( a.meaning.severity ) -
			SEVERITIES.indexOf( b.meaning.severity )
	);
	return (
		( worst && {
			meaning: worst.meaning,
			others: meanings
				.filter(
					( { hit } ) =>
						// What the sentence names is not told again.
						! hit.every( ( id ) => worst.row.of.includes( id ) )
				)
				.map( ( { row } ) => row.name() ),
		} ) ??
		null
	);
}
