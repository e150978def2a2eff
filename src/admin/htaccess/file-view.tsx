import { Button } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { parse } from '../../apache';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { HtaccessOnDisk } from '../../transport/htaccess';
import { type Block, blocksOf, blockTitle } from './blocks';
import { CodeLine, type LineNote } from './code-line';
import { type Stretch, stretchesOf } from './shown-rows';
import { shownLines } from './shown-text';
import { lineKinds } from './tokens';
import { counted } from '../../language/page-language';

interface Props {
	file: HtaccessOnDisk;
	/** Name for people. */
	name: string;
	/** Text as it was read; one character a byte. */
	text: string;
	findings: HtaccessFinding[];
	/** What took part in the request that is followed: steps by line. */
	steps: Map< number, LineNote[] >;
	/** The line that decides it, and whether by refusing; null when it is none of this file's. */
	deciding: { line: number; isRefusal: boolean } | null;
	/** The line that is pointed at; 0 where none of this file is. */
	wantedLine: number;
	/** Id of a line's element, for going there. */
	idOf: ( line: number ) => string;
}

/** What a finding says beside its lines: the sentence at the first, a reference at the others. */
function findingNotes(
	findings: HtaccessFinding[]
): Map< number, LineNote[] > {
	const notes = new Map< number, LineNote[] >();
	for ( const { lines, severity, summary } of findings ) {
		lines.forEach( ( line, index ) => {
			notes.set( line, [
				...( notes.get( line ) ?? [] ),
				{
					kind: severity,
					text:
						index === 0
							? summary
							: sprintf(
									/* translators: %d: line number. */
									__( 'belongs to line %d', 'who-said-401' ),
									lines[ 0 ]
								),
				},
			] );
		} );
	}
	return notes;
}

function metaOf( { mode, owner, size }: HtaccessOnDisk ): string {
	return counted(
		/* translators: 1: number of bytes. 2: name of an account. 3: file mode, such as 0644. */
		__( '%1$d bytes, owner %2$s, mode %3$s', 'who-said-401' ),
		size,
		owner,
		mode
	);
}

/** Some lines of a block, or how many of them are left out. */
function Rows( {
	stretch: { first, last, isGap },
	lines,
	kinds,
	notes,
	steps,
	deciding,
	idOf,
}: Pick< Props, 'steps' | 'deciding' | 'idOf' > & {
	stretch: Stretch;
	/** Of the whole file. */
	lines: string[];
	kinds: ReturnType< typeof lineKinds >;
	notes: Map< number, LineNote[] >;
} ) {
	return isGap ? (
		<li className="ws401-file__gap">
			{ counted(
				/* translators: %d: number of lines. */
				_n(
					'%d line not shown',
					'%d lines not shown',
					last - first + 1,
					'who-said-401'
				),
				last - first + 1
			) }
		</li>
	) : (
		lines.slice( first - 1, last ).map( ( line, at ) => {
			const number = first + at;
			return (
				<CodeLine
					key={ number }
					id={ idOf( number ) }
					number={ number }
					text={ line }
					what={ kinds[ number - 1 ] }
					notes={ notes.get( number ) ?? [] }
					steps={ steps.get( number ) ?? [] }
					decides={ number === deciding?.line ? deciding : null }
				/>
			);
		} )
	);
}

/** A file with line numbers, blocks, findings in the margin, and the way of a request through it. */
export function FileView( props: Props ) {
	const { file, name, text, findings, steps, deciding, wantedLine } = props;
	const [ isWhole, setWhole ] = useState( false );
	const { lines, kinds, blocks } = useMemo( () => {
		const tree = parse( text );
		const shown = shownLines( text );
		return {
			lines: shown,
			kinds: lineKinds( tree ),
			blocks: blocksOf( shown.length, tree.markers ),
		};
	}, [ text ] );
	const notes = useMemo( () => findingNotes( findings ), [ findings ] );
	// What is pointed at can be gone to. A list of robots has thousands of conditions that do not hold.
	const pointed = [
		...notes.keys(),
		...[ ...steps ]
			.filter( ( [ , taken ] ) => taken.some( ( one ) => ! one.isIdle ) )
			.map( ( [ line ] ) => line ),
		...( deciding ? [ deciding.line ] : [] ),
		...( wantedLine > 0 ? [ wantedLine ] : [] ),
	];
	const shownOf = ( { first, last }: Block ): Stretch[] =>
		isWhole
			? [ { first, last, isGap: false } ]
			: stretchesOf( first, last, pointed );
	const hasGap = blocks.some( ( block ) =>
		shownOf( block ).some( ( { isGap } ) => isGap )
	);
	// Nobody wrote an empty line.
	const isBlank = ( { first, last: end }: Block ) =>
		lines.slice( first - 1, end ).every( ( line ) => ! line.trim() );
	return (
		<section className="ws401-file">
			<h3>
				<code>{ name }</code>{ ' ' }
				<span className="ws401-file__meta">{ metaOf( file ) }</span>
			</h3>
			{ lines.length === 0 && (
				<p>{ __( 'The file is empty.', 'who-said-401' ) }</p>
			) }
			{ blocks.map( ( block ) => (
				<div key={ block.first } className="ws401-file__block">
					{ ! isBlank( block ) && <h4>{ blockTitle( block ) }</h4> }
					<ol>
						{ shownOf( block ).map( ( stretch ) => (
							<Rows
								key={ stretch.first }
								stretch={ stretch }
								{ ...{ ...props, lines, kinds, notes } }
							/>
						) ) }
					</ol>
				</div>
			) ) }
			{ hasGap && (
				<Button
					variant="secondary"
					onClick={ () => setWhole( true ) }
					__next40pxDefaultSize
				>
					{ counted(
						/* translators: %d: number of lines. */
						__( 'Show all %d lines', 'who-said-401' ),
						lines.length
					) }
				</Button>
			) }
		</section>
	);
}
