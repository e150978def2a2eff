import { isRTL } from '@wordpress/i18n';

/**
 * Addresses, paths, files with a line, functions and names with an underscore: what begins or ends with signs that a right-to-left
 * sentence would carry to the other side. A method before an address belongs to it.
 */
const CODE =
	/((?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) )?(?:https?:\/\/[^\s“”«»،؛]+|\/?(?:[\w.%{}*-]+\/)+[\w.%?=&*-]*(?::\d+)?|\/[\w.%?=&*-]+|\.?[\w-]*\.(?:php|htaccess|conf|config|log|json)(?::\d+)?|\w+\(\)|[A-Za-z]+_\w+(?:\(\))?))/;

/** The end of a sentence is none of the code before it. */
const END = /[.,;:!?]+$/;

/**
 * The parts of a sentence: every second one is code.
 *
 * @param text A sentence in the language of the page.
 */
export function partsOf( text: string ): string[] {
	const parts = text.split( CODE );
	for ( let at = 1; at < parts.length; at += 2 ) {
		const [ end = '' ] = END.exec( parts[ at ]! ) ?? [];
		parts[ at ] = parts[ at ]!.slice( 0, -end.length || undefined );
		parts[ at + 1 ] = end + parts[ at + 1 ];
	}
	return parts;
}

/** A sentence whose code keeps its own direction on a page that is read from right to left; elsewhere it is text and no more. */
export function CodeInText( { text }: { text: string } ) {
	return isRTL() ? (
		<>
			{ partsOf( text ).map( ( part, at ) =>
				at % 2 === 1 ? (
					<bdi key={ at } dir="ltr">
						{ part }
					</bdi>
				) : (
					part
				)
			) }
		</>
	) : (
		<>{ text }</>
	);
}
